"""The teacher's windows: preparing a session, its console, and the projector."""
