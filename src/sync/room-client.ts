/**
 * This window's connection to a room, by a WebSocket to the server of its page. Reconnects until the room refuses
 * its token.
 */
import type { RoomToken } from './identity.ts';
import {
  type Message,
  protocolName,
  type Refusal,
  type RoomMessage,
  readMessage,
  readRoomMessage,
  refusalFor,
  refusalOf,
  roomPath,
} from './protocol.ts';
import { createStrokes, isInk } from './strokes.ts';

/** The most messages sent in a second, below the server's limit because connections stutter. */
const sentPerSecond = 20;

/**
 * Sends messages at a limited rate. Of waiting pointer messages only the latest is sent, moves overtake, and ink
 * that the room has already is left out.
 */
function createRateLimit(send: (message: Message) => void) {
  let queue: Message[] = [];
  let sentAt: number[] = [];
  let roomInk = createStrokes();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = () => {
    timer = undefined;
    const now = performance.now();
    sentAt = sentAt.filter((time) => time > now - 1000);
    while (sentAt.length < sentPerSecond) {
      const message = queue.shift();
      if (!message) return;
      sentAt.push(now);
      send(message);
    }
    if (queue.length > 0) timer = setTimeout(flush, Math.max(10, (sentAt[0] ?? now) + 1000 - now));
  };
  return {
    /** Notes ink that the room has sent. */
    received(message: Message): void {
      if (isInk(message)) roomInk.merge(message);
    },
    add(message: Message): void {
      if (isInk(message) && !roomInk.merge(message)) return;
      if (message.kind === 'pointer') queue = queue.filter(({ kind }) => kind !== 'pointer');
      if (message.kind === 'moved' || message.kind === 'state') queue.unshift(message);
      else queue.push(message);
      if (timer === undefined) flush();
    },
    /** Forgets the queue and what the room has: the connection is lost, and what was under way may be too. */
    clear(): void {
      queue = [];
      roomInk = createStrokes();
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

export type RoomStatus = 'joining' | 'joined' | 'lost' | Refusal;

export interface RoomClientSpec {
  token: RoomToken;
  /** Called with messages of other members. */
  onMessage: (message: Message) => void;
  /** Called with the server's own messages. */
  onRoomMessage: (message: RoomMessage) => void;
  onStatus: (status: RoomStatus) => void;
}

/** In milliseconds. */
const times = {
  /** A joined room is lost after this silence: it sends a heartbeat each second. */
  silence: 2500,
  checkInterval: 500,
  firstAttempt: 10_000,
  attempt: 900,
  /** Every fourth attempt waits longer, for a line that is slow and not broken. */
  longAttempt: 4000,
  pause: 250,
  pauseAfterRefusal: 2000,
} as const;

function parse(data: unknown): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return undefined;
  }
}

/** Calls `wake` when the page comes back, or its network. */
function onWake(wake: () => void) {
  window.addEventListener('online', wake);
  window.addEventListener('pageshow', wake);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') wake();
  });
}

/** Calls `onLost` when a joined room has been silent for too long; `end` notes that it was heard. */
function watchSilence(isJoined: () => boolean, onLost: () => void) {
  let heardAt = 0;
  let checks = 0;
  // Counts checks and not time: a busy window checks as seldom as it receives.
  setInterval(() => {
    checks += 1;
    if (checks >= times.silence / times.checkInterval && isJoined()) onLost();
  }, times.checkInterval);
  onWake(() => {
    if (performance.now() - heardAt >= times.silence && isJoined()) onLost();
  });
  return {
    end() {
      heardAt = performance.now();
      checks = 0;
    },
  };
}

/** Joins the room, and joins again whenever the connection is lost; `send` does nothing meanwhile. */
export function joinRoom({ token, onMessage, onRoomMessage, onStatus }: RoomClientSpec): {
  send(message: Message): void;
} {
  const address = Object.assign(new URL(roomPath, location.href), { protocol: 'ws:' });
  let socket: WebSocket | undefined;
  let status: RoomStatus = 'joining';
  let attempts = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rateLimit = createRateLimit((message) => socket?.send(JSON.stringify(message)));

  const setStatus = (next: RoomStatus) => {
    if (next === status) return;
    status = next;
    onStatus(status);
  };
  const receive = (data: unknown) => {
    const parsed = parse(data);
    const message = readMessage(parsed);
    const roomMessage = readRoomMessage(parsed);
    if (message) {
      rateLimit.received(message);
      onMessage(message);
    } else if (roomMessage) onRoomMessage(roomMessage);
  };
  /** Drops the socket without waiting for its close event, which may never come. */
  const drop = () => {
    const dropped = socket;
    socket = undefined;
    rateLimit.clear();
    clearTimeout(timer);
    dropped?.close();
  };
  const retry = (pause: number) => {
    drop();
    timer = setTimeout(connect, pause);
  };
  function connect() {
    attempts += 1;
    const tried = new WebSocket(address, [protocolName, token.token]);
    socket = tried;
    const timeout = attempts % 4 === 0 ? times.longAttempt : times.attempt;
    timer = setTimeout(retry, status === 'joining' ? times.firstAttempt : timeout, 0);
    const on = <Kind extends keyof WebSocketEventMap>(
      kind: Kind,
      listener: (event: WebSocketEventMap[Kind]) => void,
    ) => tried.addEventListener(kind, (event) => socket === tried && listener(event));
    on('open', () => {
      clearTimeout(timer);
      attempts = 0;
      silence.end();
      setStatus('joined');
    });
    on('message', ({ data }) => {
      silence.end();
      receive(data);
    });
    on('close', ({ code }) => {
      const refusal = refusalOf(code);
      setStatus(refusal ?? 'lost');
      // An unknown token stays unknown: the room is another one now.
      if (refusal === 'unknown') drop();
      else retry(refusal ? times.pauseAfterRefusal : times.pause);
    });
  }
  const silence = watchSilence(
    () => status === 'joined',
    () => {
      setStatus('lost');
      retry(0);
    },
  );
  // A phone that wakes or finds its network again does not wait for the next attempt.
  onWake(() => status === 'lost' && retry(0));
  connect();
  return {
    send(message) {
      if (status === 'joined' && !refusalFor(token.role, message)) rateLimit.add(message);
    },
  };
}
