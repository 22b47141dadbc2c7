import { closeSync, existsSync, fstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

export type Rotation = { readonly files: number; readonly bytesPerFile: number };
export const defaultRotation: Rotation = { files: 10, bytesPerFile: 5 * 1024 * 1024 };

export type RotatingFile = { write(line: string): void; close(): void };

/** `register.log`, then `register.log.1` and so on, oldest last and then gone. Only its owner may read them. */
export function openRotatingFile(path: string, rotation: Rotation = defaultRotation): RotatingFile {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  let file = openSync(path, 'a', 0o600);
  let size = fstatSync(file).size;

  const rotate = (): void => {
    closeSync(file);
    rmSync(`${path}.${rotation.files - 1}`, { force: true });
    for (let age = rotation.files - 2; age >= 0; age--) {
      const from = age === 0 ? path : `${path}.${age}`;
      if (existsSync(from)) renameSync(from, `${path}.${age + 1}`);
    }
    file = openSync(path, 'a', 0o600);
    size = 0;
  };

  return {
    write(line) {
      const bytes = Buffer.byteLength(line, 'utf8');
      if (size > 0 && size + bytes > rotation.bytesPerFile) rotate();
      writeSync(file, line);
      size += bytes;
    },
    close: () => closeSync(file),
  };
}
