import net from 'node:net';

interface Pending {
  resolve(result: Record<string, unknown>): void;
  reject(error: Error): void;
}

/** [1, id of the command, error or null, result or null] */
type Answer = [
  number,
  number,
  { error: string; message: string } | null,
  Record<string, unknown> | null,
];

/**
 * Firefox's own remote protocol (what geckodriver speaks): JSON with its length before it, over TCP.
 * Commands are those of WebDriver plus `Marionette:*` and `Addon:*`.
 */
export class Marionette {
  private readonly pending = new Map<number, Pending>();
  private received = Buffer.alloc(0);
  private lastId = 0;
  private closed: Error | null = null;

  private constructor(
    private readonly socket: net.Socket,
    private readonly greeted: () => void,
  ) {
    socket.on('data', (chunk) => this.receive(chunk));
    socket.on('error', (error) => this.end(error));
    socket.on('close', () => this.end(new Error('Firefox closed the connection')));
  }

  /** Connects to the port that Firefox wrote into its profile. */
  static async connect(port: number): Promise<Marionette> {
    const socket = net.connect(port, '127.0.0.1');
    return new Promise((resolve, reject) => {
      socket.once('error', reject);
      const client: Marionette = new Marionette(socket, () => resolve(client));
    });
  }

  /** Sends a command; rejects with Firefox's error, or when the connection ends first. */
  send(
    command: string,
    parameters: Record<string, unknown> = {},
  ): Promise<Record<string, unknown>> {
    if (this.closed) return Promise.reject(this.closed);
    const id = ++this.lastId;
    const body = Buffer.from(JSON.stringify([0, id, command, parameters]));
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
      this.socket.write(Buffer.concat([Buffer.from(`${body.length}:`), body]));
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private receive(chunk: Buffer): void {
    this.received = Buffer.concat([this.received, chunk]);
    for (;;) {
      const colon = this.received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.received.subarray(0, colon).toString());
      if (this.received.length < end) return;
      const message = JSON.parse(this.received.subarray(colon + 1, end).toString()) as object;
      this.received = this.received.subarray(end);
      // The first message is a greeting; every other one answers a command.
      if (Array.isArray(message)) this.settle(message as Answer);
      else this.greeted();
    }
  }

  private settle([, id, error, result]: Answer): void {
    const command = this.pending.get(id);
    this.pending.delete(id);
    if (error) command?.reject(new Error(`${error.error}: ${error.message}`));
    else command?.resolve(result ?? {});
  }

  private end(error: Error): void {
    this.closed ??= error;
    for (const command of this.pending.values()) command.reject(this.closed);
    this.pending.clear();
  }
}
