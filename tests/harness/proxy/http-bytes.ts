/** HTTP messages as bytes, as they lie on the wire: the proxy cuts and twists them without any library's opinion. */

const headEnd = '\r\n\r\n';

/** Where the first whole message of some bytes ends, or null while it is not all there. */
export function messageEnd(bytes: Buffer): number | null {
  const head = bytes.indexOf(headEnd);
  if (head < 0) return null;
  const length = /content-length: *(\d+)/i.exec(bytes.toString('latin1', 0, head))?.[1] ?? '0';
  const end = head + headEnd.length + Number(length);
  return bytes.length < end ? null : end;
}

export function bodyOf(message: Buffer): string {
  return message.toString('utf8', message.indexOf(headEnd) + headEnd.length);
}

export function headersOf(message: Buffer): string {
  return message.toString('latin1', 0, message.indexOf(headEnd));
}

export function aReply(status: number, body: string, headers: readonly string[] = []): Buffer {
  const head = [
    `HTTP/1.1 ${status} Something`,
    'Content-Type: application/json; charset=utf-8',
    ...headers,
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(head.join('\r\n') + headEnd + body);
}

/** A reply that says 200 and what `twist` makes of its text. */
export function withBody(reply: Buffer, twist: (body: string) => string): Buffer {
  return aReply(200, twist(bodyOf(reply)));
}

export function withFields(reply: Buffer, twist: (fields: Record<string, unknown>) => object): Buffer {
  return withBody(reply, body => JSON.stringify(twist(JSON.parse(body) as Record<string, unknown>)));
}
