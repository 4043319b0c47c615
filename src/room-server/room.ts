/** An open room: the built deck served over HTTP, and one talk for all who join by WebSocket with a token. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { networkInterfaces } from 'node:os';
import * as v from 'valibot';
import { type WebSocket, WebSocketServer } from 'ws';
import { UserError } from '../cli/command.ts';
import { fragmentOf, type Role } from '../sync/identity.ts';
import { type Codes, maxBytes, protocolName, refusals, roomPath } from '../sync/protocol.ts';
import { roleOf } from './auth.ts';
import { findRoute, isOwnHost, lanHosts } from './own-hosts.ts';
import { createRelay, type Member, type Relay } from './relay.ts';
import { createRequestHandler, readSite } from './request-handler.ts';

export const roomSpecSchema = v.strictObject({
  /** Folder of the built site. */
  folder: v.string(),
  tokens: v.strictObject({ lead: v.string(), follow: v.string() }),
  /** Whether other machines on the network may join. */
  isOnLan: v.boolean(),
  /** Answers to possible questions as JSON, for leaders only. */
  answers: v.optional(v.string(), '{}'),
  /** 0 for any free port. */
  port: v.number(),
});
export type RoomSpec = v.InferInput<typeof roomSpecSchema>;

export interface Room {
  port: number;
  /** Returns the addresses that let others in. */
  codes: (host?: string) => Codes;
  close: () => Promise<void>;
}

/** A connection that has not fetched so many bytes is cut; its window reconnects when its line is better. */
const maxBufferedBytes = 1_000_000;

/** In milliseconds. */
const heartbeatInterval = 1000;

/** After so many heartbeats without a pong a connection is dead. */
const maxMissedPongs = 10;

function connect(socket: WebSocket, role: Role, relay: Relay) {
  const member: Member = {
    role,
    send(message) {
      if (socket.bufferedAmount > maxBufferedBytes) socket.terminate();
      else socket.send(JSON.stringify(message));
    },
    refuse(reason) {
      const { code, words } = refusals[reason];
      socket.close(code, words);
    },
  };
  socket.on('close', () => relay.leave(member));
  if (!relay.join(member)) return;
  socket.on('message', (data, isBinary) => relay.receive(member, isBinary ? '' : data.toString()));
}

/** Returns the status with which a request to join is refused before it is a connection, if it is. */
function refusalOf({ headers, url }: IncomingMessage, port: number, isOnLan: boolean) {
  if (!isOwnHost(headers.host, port, isOnLan)) return '421 Misdirected Request';
  // Pages of other sites may open sockets to anywhere.
  if (headers.origin !== `http://${headers.host}`) return '403 Forbidden';
  return url === roomPath ? undefined : '404 Not Found';
}

/** Accepts sockets at a server; returns a function that closes them. */
function acceptSockets(
  server: Server,
  relay: Relay,
  { tokens, isOnLan }: Pick<RoomSpec, 'tokens' | 'isOnLan'>,
  port: () => number,
): () => void {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxBytes,
    perMessageDeflate: false,
    handleProtocols: () => protocolName,
  });
  const missedPongs = new WeakMap<WebSocket, number>();
  server.on('upgrade', (request, stream, head) => {
    stream.on('error', () => stream.destroy());
    const status = refusalOf(request, port(), isOnLan);
    if (status) {
      stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      const [, token] = String(request.headers['sec-websocket-protocol']).split(/,\s*/);
      const role = roleOf(tokens, token);
      socket.on('pong', () => missedPongs.set(socket, 0));
      // ws closes the connection by itself, with a code for the error.
      socket.on('error', () => undefined);
      if (role) connect(socket, role, relay);
      else socket.close(refusals.unknown.code, refusals.unknown.words);
    });
  });
  const timer = setInterval(() => {
    relay.sendHeartbeat();
    for (const socket of sockets.clients) {
      const missed = (missedPongs.get(socket) ?? 0) + 1;
      missedPongs.set(socket, missed);
      if (missed > maxMissedPongs) socket.terminate();
      else socket.ping();
    }
  }, heartbeatInterval);
  return () => {
    clearInterval(timer);
    for (const socket of sockets.clients) socket.terminate();
    sockets.close();
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) => {
      const isTaken = code === 'EADDRINUSE';
      const words = isTaken ? `Port ${port} of this machine is taken.` : undefined;
      reject(new UserError(words ?? `The deck cannot be served (${code}).`));
    });
    server.listen(port, host, resolve);
  });
}

/** Opens a room. Throws a UserError where there is no built site, or the port is taken. */
export async function openRoom(spec: RoomSpec): Promise<Room> {
  const { folder, tokens, isOnLan, answers = '{}' } = spec;
  const files = await readSite(folder);
  const server = createServer();
  const port = () => {
    const address = server.address();
    return address && typeof address === 'object' ? address.port : 0;
  };
  let route = isOnLan ? await findRoute() : undefined;
  const codes = (chosen?: string) => {
    // The machine may change its network during the talk: the next request knows.
    if (isOnLan) void findRoute().then((found) => (route = found));
    const hosts = isOnLan ? lanHosts(networkInterfaces(), route) : [];
    const host = hosts.find(({ address }) => address === chosen) ?? hosts[0];
    const page = `http://${host?.address ?? '127.0.0.1'}:${port()}/`;
    return {
      hosts,
      lead: `${page}?view=speaker${fragmentOf({ role: 'lead', token: tokens.lead })}`,
      follow: page + fragmentOf({ role: 'follow', token: tokens.follow }),
    };
  };
  server.on('request', createRequestHandler(files, { tokens, isOnLan, answers }, port));
  const closeSockets = acceptSockets(server, createRelay(codes), spec, port);
  try {
    await listen(server, spec.port, isOnLan ? '0.0.0.0' : '127.0.0.1');
  } catch (error) {
    closeSockets();
    throw error;
  }
  return {
    port: port(),
    codes,
    close: () =>
      new Promise((resolve) => {
        closeSockets();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
