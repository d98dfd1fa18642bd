"""JSON Schemas of what authors write, for editors: made from the tables by which it is read."""
