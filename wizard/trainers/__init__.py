"""What trainers have beside a session: a made-up home, and how far a group of services is."""
