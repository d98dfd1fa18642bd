"""The full-screen face. The only package that imports Textual."""
