import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WritableDb } from '../../../db/handles';
import type { OpenData } from '../../../electron/startup/open-data';
import type { StartGate } from '../../../electron/startup/start-gate';
import type { Instant } from '../../../shared/kernel/units';
import { openFolder } from '../till/open-till';
import type { Disk, Medium } from './disk';
import { startsAt } from './fixture';
import { type Latest, Machine } from './machine';
import { StrayCopy } from './stray-copy';
import { moveIn } from './template';

const memoryDisk = '/dev/shm';

/** In memory where the machine has such a disk; what a real one loses is for the power harness. */
export function aFolder(): string {
  return mkdtempSync(join(existsSync(memoryDisk) ? memoryDisk : tmpdir(), 'counterleaf-sim-'));
}

/**
 * Every start of a register opens its folder as the program does, with key file, lock and encrypted store, and every end of
 * a process leaves the files as they stand between two writes of that process.
 */
export class FileDisk implements Disk {
  private readonly folder = aFolder();
  private readonly isForgetful: boolean;
  private count = 0;

  /** @param isForgetful planted: what was not yet brought from the log into the file is lost with the process */
  constructor(isForgetful = false) {
    this.isForgetful = isForgetful;
    const opened = open(this.template(), startsAt as Instant);
    moveIn(opened.store.db);
    opened.close();
  }

  fresh(): Medium {
    return new FileMedium(this.template(), folder => this.copy(folder), this.newFolder());
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private copy(from: string): string {
    const to = this.newFolder();
    for (const name of this.isForgetful ? kept : [...kept, log]) {
      if (existsSync(join(from, name))) copyFileSync(join(from, name), join(to, name));
    }
    return to;
  }

  private newFolder(): string {
    this.count += 1;
    const folder = join(this.folder, String(this.count));
    mkdirSync(folder);
    return folder;
  }

  private template(): string {
    return join(this.folder, 'template');
  }
}

const store = 'register.db';
const log = 'register.db-wal';
const keyFile = 'register.key';
const kept = [store, keyFile];

class FileMedium implements Medium {
  private readonly copy: (folder: string) => string;
  private folder: string;
  /** As it was found by the latest start. */
  private older: string | null = null;
  private opened: OpenData | null = null;
  private image: { readonly folder: string; readonly latest: Latest | null } | null = null;
  private readonly copies: StrayCopy[] = [];
  private readonly machine: Machine;
  private readonly account: string;
  /** Of a process that has ended: nobody will read it again. */
  private left: { readonly opened: OpenData; readonly folder: string } | null = null;

  /** @param account a folder for what the user's account has outside the disk of the register */
  constructor(template: string, copy: (folder: string) => string, account: string) {
    this.copy = copy;
    this.account = account;
    this.machine = new Machine('the machine of the register', account, () => realpathSync(this.folder));
    this.folder = copy(template);
  }

  open(now: Instant): WritableDb {
    this.dropLeft();
    if (this.older !== null) remove(this.older);
    this.older = this.copy(this.folder);
    this.opened = open(this.folder, now, this.machine.gate());
    return this.opened.store.db;
  }

  refusesOlder(now: Instant): boolean {
    if (this.older === null) return true;
    const brought = this.copy(this.older);
    cpSync(join(this.folder, keyFile), join(brought, keyFile));
    const opened = openFolder(brought, { now: () => now, monotonicMs: () => 0 });
    if (opened.ok) opened.value.close();
    remove(brought);
    return !opened.ok && opened.error.code === 'E-APP-02';
  }

  /** The transaction that may be under way is still to be left by its code, so its connection is closed later. */
  cutOff(): void {
    const { opened, folder } = this;
    if (opened === null) return;
    this.folder = this.copy(folder);
    this.opened = null;
    this.left = { opened, folder };
  }

  takeImage(): void {
    if (this.image !== null) remove(this.image.folder);
    this.image = { folder: this.copy(this.folder), latest: this.machine.latest() };
  }

  takeCopy(): StrayCopy {
    const copy = new StrayCopy(this.copy(this.folder), this.machine);
    this.copies.push(copy);
    return copy;
  }

  bringBack(): void {
    if (this.image === null) throw new Error('There is no image of this disk.');
    this.cutOff();
    remove(this.folder);
    this.folder = this.copy(this.image.folder);
    this.machine.bringBack(this.image.latest);
    // What the latest start found is not older than what is there now.
    if (this.older !== null) remove(this.older);
    this.older = null;
  }

  close(): void {
    this.opened?.close();
    this.opened = null;
  }

  discard(): void {
    this.dropLeft();
    this.close();
    if (this.older !== null) remove(this.older);
    if (this.image !== null) remove(this.image.folder);
    for (const copy of this.copies) copy.discard();
    remove(this.folder);
    remove(this.account);
  }

  private dropLeft(): void {
    if (this.left === null) return;
    this.left.opened.close();
    remove(this.left.folder);
    this.left = null;
  }
}

function open(folder: string, now: Instant, gate?: StartGate): OpenData {
  const opened = openFolder(folder, { now: () => now, monotonicMs: () => 0 }, gate);
  if (!opened.ok) throw new Error(`A store did not open: ${opened.error.code} ${JSON.stringify(opened.error.params)}`);
  return opened.value;
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
