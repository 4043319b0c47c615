/**
 * This window as a member of a room, by a WebSocket to the server that its page came from. When the
 * connection is lost it is sought again until it is there, or until the room says that it will not be.
 */

import { type Message, readMessage } from './protocol.ts';
import {
  objectionTo,
  protocolName,
  type Refusal,
  type RoomMessage,
  readRoomMessage,
  refusalOf,
  roomPath,
} from './room-protocol.ts';
import { createStrokes, type InkMessage } from './strokes.ts';
import type { RoomToken } from './token.ts';

/** The most messages sent in a second: with some room to the server's own limit, for lines that stutter. */
const perSecond = 20;

const isMove = ({ kind }: Message) => kind === 'moved' || kind === 'state';

function isInk(message: Message): message is InkMessage {
  return message.kind === 'line' || message.kind === 'erase';
}

/** Sends by `send`, now or a little later; of lights of the pointer that wait, only the latest, and no ink that the room has. */
export function createRateLimit(send: (message: Message) => void) {
  let waiting: Message[] = [];
  let sent: number[] = [];
  let roomInk = createStrokes();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = () => {
    timer = undefined;
    const now = performance.now();
    sent = sent.filter((time) => time > now - 1000);
    while (sent.length < perSecond) {
      const message = waiting.shift();
      if (!message) return;
      sent.push(now);
      send(message);
    }
    if (waiting.length > 0) timer = setTimeout(flush, Math.max(10, (sent[0] ?? now) + 1000 - now));
  };
  return {
    /** Notes what the room tells. */
    hear(message: Message): void {
      if (isInk(message)) roomInk.take(message);
    },
    add(message: Message): void {
      if (isInk(message) && !roomInk.take(message)) return;
      if (message.kind === 'pointer') waiting = waiting.filter(({ kind }) => kind !== 'pointer');
      if (isMove(message)) waiting.unshift(message);
      else waiting.push(message);
      if (timer === undefined) flush();
    },
    /** Forgets what waits and what the room has: the connection is gone, and what was under way may be lost. */
    clear(): void {
      waiting = [];
      roomInk = createStrokes();
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

export type RoomStatus = 'joining' | 'joined' | 'lost' | Refusal;

export interface MemberSpec {
  pass: RoomToken;
  /** What another member tells. */
  hear: (message: Message) => void;
  /** What the room itself tells. */
  hearRoom: (message: RoomMessage) => void;
  /** Called when the room is joined, lost, or refused. */
  changed: (status: RoomStatus) => void;
}

/** All in milliseconds. */
const times = {
  /** A room that has told nothing for so long is out of reach: it tells something each second. */
  silence: 2500,
  look: 500,
  /** How long the first attempt may take: the page has just come from there, and the machine may be busy. */
  firstAttempt: 10_000,
  /** Between two attempts, and after a refusal. */
  pause: 250,
  pauseAfterRefusal: 2000,
  /** How long another attempt may take; now and then more, for a line that is slow and not broken. */
  attempt: 900,
  patientAttempt: 4000,
} as const;

/** Gives what the room sends to whom it is meant for; ignores what is no message. */
function read(data: unknown, hear: MemberSpec['hear'], hearRoom: MemberSpec['hearRoom']) {
  let parsed: unknown;
  try {
    parsed = JSON.parse(String(data));
  } catch {
    return;
  }
  const message = readMessage(parsed);
  const told = readRoomMessage(parsed);
  if (message) hear(message);
  else if (told) hearRoom(told);
}

/** A phone that wakes, or finds its network again, does not wait for the next look. */
function onWake(hurry: () => void) {
  window.addEventListener('online', hurry);
  window.addEventListener('pageshow', hurry);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') hurry();
  });
}

/** When the room was heard last: by the clock, and by looks. */
function createSilence() {
  let heardAt = 0;
  let looks = 0;
  return {
    end() {
      heardAt = performance.now();
      looks = 0;
    },
    /** Looks; tells whether too many looks in a row found it silent. A window that was busy looks as seldom as it listens. */
    look(): boolean {
      looks += 1;
      return looks >= times.silence / times.look;
    },
    isLong: () => performance.now() - heardAt >= times.silence,
  };
}

/** Joins, and goes on joining; `send` reaches the room while this window is in it. */
export function joinRoom({ pass, hear, hearRoom, changed }: MemberSpec): {
  send(message: Message): void;
} {
  const address = new URL(roomPath, location.href);
  address.protocol = 'ws:';
  let socket: WebSocket | undefined;
  let status: RoomStatus = 'joining';
  const silence = createSilence();
  let attempts = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const pace = createRateLimit((message) => socket?.send(JSON.stringify(message)));

  const hearMember = (message: Message) => {
    pace.hear(message);
    hear(message);
  };
  const become = (next: RoomStatus) => {
    if (next === status) return;
    status = next;
    changed(status);
  };
  /** Lets go of the socket without waiting for its end, which may never come. */
  const drop = () => {
    const dropped = socket;
    socket = undefined;
    pace.clear();
    dropped?.close();
  };
  const retry = (pause: number) => {
    drop();
    clearTimeout(timer);
    timer = setTimeout(attempt, pause);
  };
  function attempt() {
    clearTimeout(timer);
    attempts += 1;
    const tried = new WebSocket(address, [protocolName, pass.token]);
    socket = tried;
    const patience = attempts % 4 === 0 ? times.patientAttempt : times.attempt;
    timer = setTimeout(() => retry(0), status === 'joining' ? times.firstAttempt : patience);
    tried.addEventListener('open', () => {
      if (socket !== tried) return;
      clearTimeout(timer);
      attempts = 0;
      silence.end();
      become('joined');
    });
    tried.addEventListener('message', ({ data }) => {
      if (socket !== tried) return;
      silence.end();
      read(data, hearMember, hearRoom);
    });
    tried.addEventListener('close', ({ code }) => {
      if (socket !== tried) return;
      const refusal = refusalOf(code);
      become(refusal ?? 'lost');
      // A token that is unknown stays so: the room is another one now.
      if (refusal === 'unknown') drop();
      else retry(refusal ? times.pauseAfterRefusal : times.pause);
    });
  }
  const lose = () => {
    become('lost');
    retry(0);
  };
  setInterval(() => {
    if (silence.look() && status === 'joined') lose();
  }, times.look);
  onWake(() => {
    if (status === 'lost' || (status === 'joined' && silence.isLong())) lose();
  });
  attempt();
  return {
    send(message) {
      if (status === 'joined' && !objectionTo(pass.role, message)) pace.add(message);
    },
  };
}
