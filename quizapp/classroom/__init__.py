"""A teacher's session: the room, its journal, the server for phones, and what came of it."""
