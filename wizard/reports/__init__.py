"""What people and programs are told about assessments."""
