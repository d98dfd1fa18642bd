"""The least that a line-by-line Python program can be: one question."""

if __name__ == "__main__":
    input("How many people work for you? ")
