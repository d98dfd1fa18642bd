"""Every word that a person reads: Markdown in, typed blocks out."""
