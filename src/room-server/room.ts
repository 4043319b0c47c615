/** A room that is open: the built deck served, with one talk for all who come with a pass. */
import { createServer, type Server } from 'node:http';
import { networkInterfaces } from 'node:os';
import { UserError } from '../cli/command.ts';
import type { Codes } from '../sync/room-protocol.ts';
import { fragmentOf } from '../sync/token.ts';
import type { Tokens } from './auth.ts';
import { findRoute, lanHosts } from './own-hosts.ts';
import { createRelay } from './relay.ts';
import { createRequestHandler, readSite } from './request-handler.ts';
import { acceptSockets } from './sockets.ts';

export interface RoomSpec {
  /** Where the built site stands. */
  folder: string;
  tokens: Tokens;
  /** Whether others on the network may come. */
  isOnLan: boolean;
  /** Answers to what may be asked, as JSON, for who leads; none without it. */
  answers?: string;
  /** The port; 0 for any that is free. */
  port: number;
}

export interface Room {
  port: number;
  /** The addresses that let others in. */
  codes: (host?: string) => Codes;
  close: () => Promise<void>;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((listening, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(
        new UserError(
          error.code === 'EADDRINUSE'
            ? `Port ${port} of this machine is taken.`
            : `The deck cannot be served (${error.code}).`,
        ),
      ),
    );
    server.listen(port, host, listening);
  });
}

function portOf(server: Server): number {
  const place = server.address();
  return place && typeof place === 'object' ? place.port : 0;
}

/** Opens a room. Throws a UserError where there is no built site, or the port is taken. */
export async function openRoom({
  folder,
  tokens,
  isOnLan,
  port,
  answers = '{}',
}: RoomSpec): Promise<Room> {
  const files = await readSite(folder);
  const server = createServer();
  const ownPort = () => portOf(server);
  let route = isOnLan ? await findRoute() : undefined;
  const codes = (chosen?: string) => {
    // The machine may be on another network now: who asks next is told by then.
    if (isOnLan) void findRoute().then((found) => (route = found));
    const hosts = isOnLan ? lanHosts(networkInterfaces(), route) : [];
    const host = hosts.find(({ address }) => address === chosen) ?? hosts[0];
    const page = `http://${host?.address ?? '127.0.0.1'}:${ownPort()}/`;
    return {
      hosts,
      lead: `${page}?view=speaker${fragmentOf({ role: 'lead', token: tokens.lead })}`,
      follow: page + fragmentOf({ role: 'follow', token: tokens.follow }),
    };
  };
  const relay = createRelay(codes);
  server.on('request', createRequestHandler({ files, tokens, isOnLan, answers, port: ownPort }));
  const closeSockets = acceptSockets(server, { relay, tokens, isOnLan }, ownPort);
  try {
    await listen(server, port, isOnLan ? '0.0.0.0' : '127.0.0.1');
  } catch (error) {
    closeSockets();
    throw error;
  }
  return {
    port: ownPort(),
    codes,
    close: () =>
      new Promise((closed) => {
        closeSockets();
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
