"""The only part that knows the network; nobody imports it before a session starts.

* thread    the loop that runs a hall, in a thread of its own
* listener  the socket it listens on
* doors     every connection: how many, how long, how much of it
* pages     what a browser gets, and from whom it is taken
* frames    what goes over a WebSocket, taken apart and put together
* phones    one connection, what may lie unread on it
* reception who is let in, and what they say, handed to the hall
* hall      the room on the network: what phones send, and what they are sent
"""
