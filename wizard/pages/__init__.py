"""Pages: each spot made into what a face shows. One page, one file."""
