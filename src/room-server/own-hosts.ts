/** Under which names this machine is reached, and which of them a request may use. */
import { createSocket } from 'node:dgram';
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import type { LanHost } from '../sync/room-protocol.ts';

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** Networks that exist only within this machine, by the names that systems and programs give them. */
const isVirtual =
  /^(docker|br-|veth|virbr|lxc|lxd|podman|cni|tap|bridge\d{3}|vnic)|virtual|vmnet|vmware|vbox|vethernet|hyper-v|wsl/i;

/** A tunnel has no hardware that a phone could be beside: it leads elsewhere, even where all goes through it. */
const isTunnel = (name: string, mac: string) =>
  /^0*(:0+)*$/.test(mac) || /^(utun|tun|ppp|wg|zt|nordlynx|tailscale)/i.test(name);

/** Addresses of private networks, as phones in the same room have them. */
const isPrivate = /^(192\.168\.|10\.|172\.(1[6-9]|2\d|3[01])\.)/;

/**
 * The addresses by which others on the network reach this machine, the likeliest first.
 * @param route the address from which this machine reaches the rest of the world
 */
export function lanHosts(interfaces: Interfaces = networkInterfaces(), route?: string): LanHost[] {
  const rank = (name: string, { address, mac }: NetworkInterfaceInfo) =>
    (isTunnel(name, mac) ? 8 : 0) +
    (address === route ? 0 : 4) +
    (isVirtual.test(name) ? 2 : 0) +
    (isPrivate.test(address) ? 0 : 1);
  return Object.entries(interfaces)
    .flatMap(([name, infos = []]) =>
      infos
        .filter(({ family, internal }) => family === 'IPv4' && !internal)
        .map((info) => ({ name, address: info.address, rank: rank(name, info) })),
    )
    .sort((a, b) => a.rank - b.rank)
    .map(({ name, address }) => ({ name, address }));
}

/** The address from which this machine reaches the rest of the world; nothing where it does not. Sends nothing. */
export function findRoute(): Promise<string | undefined> {
  return new Promise((found) => {
    const socket = createSocket('udp4');
    const end = (address?: string) => {
      socket.close();
      found(address);
    };
    socket.once('error', () => end());
    // To connect a datagram socket only looks the route up. The address is one that examples use, nobody's.
    socket.connect(9, '198.51.100.1', () => end(socket.address().address));
  });
}

/**
 * Whether a request was made to this machine by an address of its own. A page of somebody else's whose
 * name was made to lead here asks under that name: DNS rebinding.
 */
export function isOwnHost(host: string | undefined, port: number, isOnLan: boolean): boolean {
  const own = [
    '127.0.0.1',
    'localhost',
    ...(isOnLan ? lanHosts().map(({ address }) => address) : []),
  ];
  return own.some((name) => host === `${name}:${port}`);
}
