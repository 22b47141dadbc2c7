import { config } from 'zod';

/**
 * Schemas check value by value instead of writing a program for each: dozens of them look at one thing once during a
 * start, where writing the program takes longer than all it saves, and nothing in this process makes code out of text.
 * Loaded before any schema is made, because each remembers what held when it was.
 */
config({ jitless: true });
