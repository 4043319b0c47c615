/** A room that is open: the built deck served, with one talk for all who come with a pass. */
import { createServer, type Server } from 'node:http';
import { fragmentOf } from '../../session/room/pass.ts';
import type { Codes } from '../../session/room/room-protocol.ts';
import { Complaint } from '../complaint.ts';
import { answerAt } from './answer.ts';
import { lanAddresses } from './own-hosts.ts';
import type { Tokens } from './passes.ts';
import { createRelay } from './relay.ts';
import { readSite } from './site-files.ts';
import { takeSockets } from './sockets.ts';

export interface RoomSpec {
  /** Where the built site stands. */
  folder: string;
  tokens: Tokens;
  /** Whether others on the network may come. */
  isOnLan: boolean;
  /** The port; 0 for any that is free. */
  port: number;
}

export interface Room {
  port: number;
  /** The addresses that let others in. */
  codes: () => Codes;
  close: () => Promise<void>;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((listening, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(
        new Complaint(
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

/** Opens a room. Throws a Complaint where there is no built site, or the port is taken. */
export async function openRoom({ folder, tokens, isOnLan, port }: RoomSpec): Promise<Room> {
  const files = await readSite(folder);
  const server = createServer();
  const ownPort = () => portOf(server);
  const codes = () => {
    const host = (isOnLan ? lanAddresses()[0] : undefined) ?? '127.0.0.1';
    const page = `http://${host}:${ownPort()}/`;
    return {
      lead: `${page}?view=speaker${fragmentOf({ role: 'lead', token: tokens.lead })}`,
      follow: page + fragmentOf({ role: 'follow', token: tokens.follow }),
    };
  };
  const relay = createRelay(codes);
  server.on('request', answerAt({ files, tokens, isOnLan, port: ownPort }));
  const closeSockets = takeSockets(server, { relay, tokens, isOnLan }, ownPort);
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
