import type { DiskOp } from './trace';

/** What is done to the changes that no sync has confirmed when the power goes. */
export const losses = ['dropped', 'kept', 'torn', 'reordered'] as const;
export type Loss = (typeof losses)[number];

const sectorBytes = 512;

type Change = Extract<DiskOp, { is: 'write' | 'truncate' }>;
/** A file apart from its names: what is on the platter, and what only the cache knows. */
class Inode {
  durable: Buffer = Buffer.alloc(0);
  pending: Change[] = [];

  sync(): void {
    this.durable = applied(this.durable, this.pending);
    this.pending = [];
  }
}

type NameChange = { readonly name: string; readonly inode: Inode | null };

/**
 * A disk that promises as little as POSIX does: bytes are durable after the sync of their file, names after the sync of their
 * folder, and until then any part of either may be there, sector by sector.
 */
export class DiskModel {
  private readonly names = new Map<string, Inode>();
  private readonly durableNames = new Map<string, Inode>();
  private pendingNames: NameChange[] = [];

  apply(op: DiskOp): void {
    switch (op.is) {
      case 'create':
        this.link(op.name, new Inode());
        break;
      case 'write':
      case 'truncate':
        this.names.get(op.name)?.pending.push(op);
        break;
      case 'unlink':
        this.link(op.name, null);
        break;
      case 'rename':
        this.link(op.to, this.names.get(op.name) ?? null);
        this.link(op.name, null);
        break;
      case 'sync':
        this.sync(op.name);
        break;
    }
  }

  /** The files as the next start finds them. `random` draws what survives of what was not confirmed. */
  image(loss: Loss, random: () => number): ReadonlyMap<string, Buffer> {
    const names = new Map(this.durableNames);
    for (const change of survivors(this.pendingNames, loss, random)) put(names, change);
    return new Map([...names].map(([name, inode]) => [name, contentOf(inode, loss, random)]));
  }

  private link(name: string, inode: Inode | null): void {
    const change = { name, inode };
    put(this.names, change);
    this.pendingNames.push(change);
  }

  private sync(name: string): void {
    const inode = this.names.get(name);
    inode?.sync();
    if (inode !== undefined) return;
    const isInside = (change: NameChange): boolean => folderOf(change.name) === name;
    for (const change of this.pendingNames.filter(isInside)) put(this.durableNames, change);
    this.pendingNames = this.pendingNames.filter(change => !isInside(change));
  }
}

function folderOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')));
}

function put(names: Map<string, Inode>, { name, inode }: NameChange): void {
  if (inode === null) names.delete(name);
  else names.set(name, inode);
}

/** Names are journalled: they may be lost, and not overtake one another. */
function survivors(changes: readonly NameChange[], loss: Loss, random: () => number): readonly NameChange[] {
  if (loss === 'dropped') return [];
  if (loss === 'kept') return changes;
  return changes.slice(0, Math.floor(random() * (changes.length + 1)));
}

function contentOf({ durable, pending }: Inode, loss: Loss, random: () => number): Buffer {
  if (loss === 'dropped' || pending.length === 0) return durable;
  if (loss === 'kept') return applied(durable, pending);
  if (loss === 'torn') return applied(durable, torn(pending, random));
  return applied(
    durable,
    pending.flatMap(change => scattered(change, random)),
  );
}

/** The last change reached the platter in part. */
function torn(pending: readonly Change[], random: () => number): readonly Change[] {
  const last = pending.at(-1);
  const before = pending.slice(0, -1);
  if (last?.is !== 'write') return before;
  const sectors = Math.floor(random() * Math.ceil(last.data.length / sectorBytes));
  return [...before, { ...last, data: last.data.subarray(0, sectors * sectorBytes) }];
}

/** Of each sector of each change it is a toss whether it was written. */
function scattered(change: Change, random: () => number): readonly Change[] {
  if (change.is === 'truncate') return random() < 0.5 ? [change] : [];
  const parts: Change[] = [];
  for (let from = 0; from < change.data.length; ) {
    const end = Math.min(change.data.length, from + sectorBytes - ((change.offset + from) % sectorBytes));
    if (random() < 0.5) parts.push({ ...change, offset: change.offset + from, data: change.data.subarray(from, end) });
    from = end;
  }
  return parts;
}

function applied(bytes: Buffer, changes: readonly Change[]): Buffer {
  if (changes.length === 0) return bytes;
  const capacity = changes.reduce(
    (most, change) => Math.max(most, change.is === 'write' ? change.offset + change.data.length : change.size),
    bytes.length,
  );
  const room = Buffer.alloc(capacity);
  bytes.copy(room);
  let size = bytes.length;
  for (const change of changes) {
    if (change.is === 'write') {
      change.data.copy(room, change.offset);
      size = Math.max(size, change.offset + change.data.length);
    } else {
      if (change.size < size) room.fill(0, change.size, size);
      size = change.size;
    }
  }
  return room.subarray(0, size);
}
