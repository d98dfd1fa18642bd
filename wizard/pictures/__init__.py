"""Pictures of where an assessment stands, for people who would rather look than read."""
