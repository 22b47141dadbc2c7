/**
 * Why a device could not be listed or opened. 'driver' means the native module cannot load in this process and never will;
 * 'permission' needs a person; 'busy' means another program has it; 'gone' that it is not there any more.
 */
export type DeviceFault = 'driver' | 'permission' | 'busy' | 'gone' | 'other';

/** The words differ between systems and releases of the libraries; what is not known is 'other', which is tried again. */
export function deviceFaultOf(cause: unknown): DeviceFault {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  if (code === 'ERR_DLOPEN_FAILED' || code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') return 'driver';
  const text = cause instanceof Error ? cause.message : String(cause);
  // First, because a port that another program has is told as "Access denied" on Windows only where it says no more.
  if (/EBUSY|resource (temporarily unavailable|busy)|cannot lock port|exclusive access|in use|0xE00002C5/i.test(text)) {
    return 'busy';
  }
  if (/permission denied|access (is )?denied|EACCES|EPERM|not permitted|0xE00002E2/i.test(text)) return 'permission';
  if (/no such (file|device)|no hid devices|file not found|disconnected|broken pipe|closed|not open/i.test(text)) {
    return 'gone';
  }
  return 'other';
}
