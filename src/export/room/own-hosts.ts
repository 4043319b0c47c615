/** Under which names this machine is reached, and which of them a request may use. */
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** Networks that exist only within this machine. */
const isVirtual = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|zt|wg)/i;

/** Addresses of private networks, as phones in the same room have them. */
const isPrivate = /^(192\.168\.|10\.|172\.(1[6-9]|2\d|3[01])\.)/;

/** The addresses by which others on the network reach this machine, the likeliest first. */
export function lanAddresses(interfaces: Interfaces = networkInterfaces()): string[] {
  const rank = (name: string, address: string) =>
    (isVirtual.test(name) ? 2 : 0) + (isPrivate.test(address) ? 0 : 1);
  return Object.entries(interfaces)
    .flatMap(([name, infos = []]) =>
      infos
        .filter(({ family, internal }) => family === 'IPv4' && !internal)
        .map(({ address }) => ({ address, rank: rank(name, address) })),
    )
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ address }) => address);
}

/**
 * Whether a request was made to this machine by an address of its own. A page of somebody else's whose
 * name was made to lead here asks under that name: DNS rebinding.
 */
export function isOwnHost(host: string | undefined, port: number, isOnLan: boolean): boolean {
  const own = ['127.0.0.1', 'localhost', ...(isOnLan ? lanAddresses() : [])];
  return own.some((name) => host === `${name}:${port}`);
}
