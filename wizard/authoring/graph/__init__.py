"""`graph`: the dialogue of one topic as a picture, drawn from the machine that runs."""
