// A quiz room on socket.io, for comparison: it does per round what ours does, without a journal.
// Lines on standard input command it: next, reveal, cpu. It answers each with a line of JSON.
const { createServer } = require("http");
const { Server } = require("socket.io");
const readline = require("readline");

const asked = JSON.parse(process.argv[2]);
const http = createServer();
const io = new Server(http, { serveClient: false, perMessageDeflate: false, maxHttpBufferSize: 4096 });
const players = new Map();
let place = -1;
let answers = new Map();

io.on("connection", (socket) => {
  socket.on("join", (message, done) => {
    players.set(socket.id, { name: message.name, points: 0 });
    socket.join("room");
    done({ t: "welcome", name: message.name });
  });
  socket.on("answer", (message, done) => {
    if (message.q !== place || answers.has(socket.id)) return done({ t: "no" });
    answers.set(socket.id, message.a);
    done({ t: "ack", q: place, a: message.a });
  });
});

const commands = {
  next() {
    place += 1;
    answers = new Map();
    io.to("room").emit("question", { ...asked.question, q: place });
  },
  reveal() {
    for (const [id, player] of players) {
      const right = JSON.stringify(answers.get(id)) === "[1]";
      player.points += right ? 1 : 0;
      io.to(id).emit("reveal", { ...asked.reveal, q: place, result: right ? "right" : "wrong", points: player.points });
    }
  },
  cpu() {},
};

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  commands[line]();
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify({ cpu: (user + system) / 1e6 }));
}).on("close", () => process.exit(0));

http.listen(0, "127.0.0.1", 4096, () => console.log(JSON.stringify({ port: http.address().port })));
