/** Host names under which this machine is reached. */
import { createSocket } from 'node:dgram';
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import type { LanHost } from '../sync/protocol.ts';

type Interfaces = ReturnType<typeof networkInterfaces>;

/** Interfaces of virtual machines and containers, which no phone reaches. */
const isVirtual =
  /^(docker|br-|veth|virbr|lxc|lxd|podman|cni|tap|bridge\d{3}|vnic)|virtual|vmnet|vmware|vbox|vethernet|hyper-v|wsl/i;

/** A tunnel has no hardware address and leads elsewhere, even where all traffic goes through it. */
const isTunnel = (name: string, mac: string) =>
  /^0*(:0+)*$/.test(mac) || /^(utun|tun|ppp|wg|zt|nordlynx|tailscale)/i.test(name);

/** Addresses of private networks, as phones in the same room have them. */
const isPrivate = /^(192\.168\.|10\.|172\.(1[6-9]|2\d|3[01])\.)/;

/**
 * Returns the IPv4 addresses of this machine on networks, the likeliest to be reached first.
 * @param route the address from which this machine reaches the internet
 */
export function lanHosts(interfaces: Interfaces = networkInterfaces(), route?: string): LanHost[] {
  const rank = (name: string, { address, mac }: NetworkInterfaceInfo) =>
    (isTunnel(name, mac) ? 8 : 0) +
    (address === route ? 0 : 4) +
    (isVirtual.test(name) ? 2 : 0) +
    (isPrivate.test(address) ? 0 : 1);
  return Object.entries(interfaces)
    .flatMap(([name, infos = []]) => infos.map((info) => ({ name, info, rank: rank(name, info) })))
    .filter(({ info }) => info.family === 'IPv4' && !info.internal)
    .sort((a, b) => a.rank - b.rank)
    .map(({ name, info: { address } }) => ({ name, address }));
}

/** Finds the address from which this machine reaches the internet, if it does. Sends nothing. */
export function findRoute(): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    const end = (address?: string) => {
      socket.close();
      resolve(address);
    };
    socket.once('error', () => end());
    // Connecting a datagram socket only looks up the route. The address is reserved for documentation.
    socket.connect(9, '198.51.100.1', () => end(socket.address().address));
  });
}

/** Whether a Host header names this machine. Another name means DNS rebinding: a foreign site made to lead here. */
export function isOwnHost(host: string | undefined, port: number, isOnLan: boolean): boolean {
  const lan = isOnLan ? lanHosts().map(({ address }) => address) : [];
  return ['127.0.0.1', 'localhost', ...lan].some((name) => host === `${name}:${port}`);
}
