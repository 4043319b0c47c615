/** The room's sockets: each is let in by its origin and its token, and then is a member. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { maxBytes, protocolName, refusals, roomPath } from '../sync/room-protocol.ts';
import type { Role } from '../sync/token.ts';
import { roleOf, type Tokens } from './auth.ts';
import { isOwnHost } from './own-hosts.ts';
import type { Member, Relay } from './relay.ts';

/** A member that has not fetched so many bytes is let go: it comes back when its line is better. */
const mostWaiting = 1_000_000;

/** How often the room tells that it is there, in milliseconds. */
const beatEvery = 1000;

/** After so many beats without an answer a connection is dead. */
const patience = 10;

function connect(socket: WebSocket, role: Role, relay: Relay) {
  const member: Member = {
    role,
    send(message) {
      if (socket.bufferedAmount > mostWaiting) socket.terminate();
      else socket.send(JSON.stringify(message));
    },
    refuse(reason) {
      const { code, words } = refusals[reason];
      socket.close(code, words);
    },
  };
  // A fault of its line, or a message over the limit: the connection is closed with the reason.
  socket.on('error', () => relay.leave(member));
  socket.on('close', () => relay.leave(member));
  if (!relay.join(member)) return;
  socket.on('message', (data, isBinary) => relay.hear(member, isBinary ? '' : data.toString()));
}

/** Why a request to join is refused before it is a connection; nothing where it is not. */
function faultOf(request: IncomingMessage, port: number, isOnLan: boolean): string | undefined {
  const { host, origin } = request.headers;
  if (!isOwnHost(host, port, isOnLan)) return '421 Misdirected Request';
  // Other sites' pages may open sockets to anywhere: only this server's own page is let in.
  if (origin !== `http://${host}`) return '403 Forbidden';
  return request.url === roomPath ? undefined : '404 Not Found';
}

function refuseRequest(stream: Duplex, status: string) {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Takes sockets at a server; the function given back closes them. */
export function acceptSockets(
  server: Server,
  { relay, tokens, isOnLan }: { relay: Relay; tokens: Tokens; isOnLan: boolean },
  port: () => number,
): () => void {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxBytes,
    perMessageDeflate: false,
    handleProtocols: () => protocolName,
  });
  const silence = new WeakMap<WebSocket, number>();
  server.on('upgrade', (request, stream, head) => {
    stream.on('error', () => stream.destroy());
    const fault = faultOf(request, port(), isOnLan);
    if (fault) {
      refuseRequest(stream, fault);
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      const [, token] = String(request.headers['sec-websocket-protocol'] ?? '').split(/,\s*/);
      const role = roleOf(tokens, token);
      socket.on('pong', () => silence.set(socket, 0));
      if (role) connect(socket, role, relay);
      else {
        socket.on('error', () => socket.terminate());
        socket.close(refusals.unknown.code, refusals.unknown.words);
      }
    });
  });
  const beating = setInterval(() => {
    relay.beat();
    for (const socket of sockets.clients) {
      const missed = (silence.get(socket) ?? 0) + 1;
      silence.set(socket, missed);
      if (missed > patience) socket.terminate();
      else socket.ping();
    }
  }, beatEvery);
  return () => {
    clearInterval(beating);
    for (const socket of sockets.clients) socket.terminate();
    sockets.close();
  };
}
