import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WritableDb } from '../../../db/handles';
import type { Store } from '../../../db/open';
import type { Instant } from '../../../shared/kernel/units';
import type { Disk, Medium } from './disk';
import { makeTemplate, openFile } from './template';

const memoryDisk = '/dev/shm';

/** In memory where the machine has such a disk; what a real one loses is for the power harness. */
export function aFolder(): string {
  return mkdtempSync(join(existsSync(memoryDisk) ? memoryDisk : tmpdir(), 'counterleaf-sim-'));
}

/**
 * Every start of a register opens its encrypted file, and every end of a process leaves the file and its log as they stand
 * between two writes of that process.
 */
export class FileDisk implements Disk {
  private readonly folder = aFolder();
  private readonly isForgetful: boolean;
  private count = 0;

  /** @param isForgetful planted: what was not yet brought from the log into the file is lost with the process */
  constructor(isForgetful = false) {
    this.isForgetful = isForgetful;
    makeTemplate(this.template());
  }

  fresh(): Medium {
    return new FileMedium(this.template(), path => this.copy(path));
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private copy(path: string): string {
    this.count += 1;
    const folder = join(this.folder, String(this.count));
    mkdirSync(folder);
    const target = join(folder, 'register.db');
    copyFileSync(path, target);
    if (!this.isForgetful && existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${target}-wal`);
    return target;
  }

  private template(): string {
    return join(this.folder, 'template.db');
  }
}

class FileMedium implements Medium {
  private readonly copy: (path: string) => string;
  private path: string;
  private store: Store | null = null;
  /** Of a process that has ended: nobody will read it again. */
  private left: { readonly store: Store; readonly path: string } | null = null;

  constructor(template: string, copy: (path: string) => string) {
    this.copy = copy;
    this.path = copy(template);
  }

  open(now: Instant): WritableDb {
    this.dropLeft();
    this.store = openFile(this.path, now);
    return this.store.db;
  }

  /** The transaction that may be under way is still to be left by its code, so its connection is closed later. */
  cutOff(): void {
    const { store, path } = this;
    if (store === null) return;
    this.path = this.copy(path);
    this.store = null;
    this.left = { store, path };
  }

  close(): void {
    this.store?.close();
    this.store = null;
  }

  discard(): void {
    this.dropLeft();
    this.close();
    rmSync(join(this.path, '..'), { recursive: true, force: true });
  }

  private dropLeft(): void {
    if (this.left === null) return;
    this.left.store.close();
    rmSync(join(this.left.path, '..'), { recursive: true, force: true });
    this.left = null;
  }
}
