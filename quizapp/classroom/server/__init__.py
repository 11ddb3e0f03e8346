"""The only part that knows the network; nobody imports it before a session starts.

* pages  what a browser gets, and from whom it is taken
* phones one connection, what may lie unread on it, and frames encoded once for all
* hall   the room on the network: what phones send, and what they are sent
* thread the loop that runs a hall, in a thread of its own
"""
