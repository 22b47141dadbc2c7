import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PlantedBug, plantIn } from './planted-bug';

export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[/\\]$/, '');

/** A whole checkout beside this one, to be made worse; what was made worse can be put right again. */
export type TreeCopy = {
  readonly root: string;
  /** @returns how to undo it */
  plant(bug: PlantedBug): () => void;
  remove(): void;
};

const rooms = ['shared', 'db', 'electron', 'build', 'tests', 'package.json', 'tsconfig.json'];
/** What builds and tests leave behind. */
const isSource = (name: string): boolean => name !== 'output';
/** Beside the packages lie the caches of tools, which would remember a broken tree. */
const isPackage = (name: string): boolean => !['.cache', '.vite', '.vite-temp', '.vitest'].includes(name);

export function copyTree(): TreeCopy {
  const folder = join(root, 'build', 'output', 'planted');
  mkdirSync(folder, { recursive: true });
  const copy = mkdtempSync(join(folder, 'tree-'));
  for (const path of rooms.flatMap(partsOf)) cpSync(join(root, path), join(copy, path), { recursive: true });
  const packages = join(root, 'node_modules');
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync(packages).filter(isPackage)) {
    symlinkSync(join(packages, name), join(copy, 'node_modules', basename(name)));
  }
  return {
    root: copy,
    plant: bug => plantBug(copy, bug),
    remove: () => rmSync(copy, { recursive: true, force: true }),
  };
}

/** A folder in parts, because the copy lies within one of them. */
function partsOf(room: string): readonly string[] {
  if (!statSync(join(root, room)).isDirectory()) return [room];
  return readdirSync(join(root, room))
    .filter(isSource)
    .map(part => join(room, part));
}

function plantBug(copy: string, { edits }: PlantedBug): () => void {
  const sound = new Map<string, string>();
  const undo = (): void => {
    for (const [path, text] of sound) writeFileSync(path, text);
  };
  try {
    for (const edit of edits) {
      const path = join(copy, edit.file);
      const text = readFileSync(path, 'utf8');
      if (!sound.has(path)) sound.set(path, text);
      writeFileSync(path, plantIn(text, edit));
    }
  } catch (error) {
    undo();
    throw error;
  }
  return undo;
}
