/** One change of the disk, in the order in which the process made them. */
export type DiskOp =
  | { readonly is: 'create' | 'sync' | 'unlink'; readonly name: string }
  | { readonly is: 'truncate'; readonly name: string; readonly size: number }
  | { readonly is: 'write'; readonly name: string; readonly offset: number; readonly data: Buffer }
  | { readonly is: 'rename'; readonly name: string; readonly to: string };

const headBytes = 15;

/** Reads what disk-shim.c has written; a record that was cut off with its process does not count. */
export function parseTrace(bytes: Buffer): readonly DiskOp[] {
  const ops: DiskOp[] = [];
  for (let at = 0; at + headBytes <= bytes.length; ) {
    const nameEnd = at + headBytes + bytes.readUInt16LE(at + 1);
    const end = nameEnd + bytes.readUInt32LE(at + 11);
    if (end > bytes.length) break;
    const name = bytes.toString('utf8', at + headBytes, nameEnd);
    ops.push(
      toOp(
        String.fromCharCode(bytes[at] ?? 0),
        name,
        Number(bytes.readBigUInt64LE(at + 3)),
        bytes.subarray(nameEnd, end),
      ),
    );
    at = end;
  }
  return ops;
}

function toOp(kind: string, name: string, offset: number, data: Buffer): DiskOp {
  switch (kind) {
    case 'c':
      return { is: 'create', name };
    case 's':
      return { is: 'sync', name };
    case 'u':
      return { is: 'unlink', name };
    case 't':
      return { is: 'truncate', name, size: offset };
    case 'w':
      return { is: 'write', name, offset, data };
    case 'r':
      return { is: 'rename', name, to: data.toString('utf8') };
    default:
      throw new Error(`The trace has a record of kind ${JSON.stringify(kind)}.`);
  }
}
