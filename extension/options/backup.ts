import { type Settings, VERSION, isRecord, parseSettings } from '../shared/settings.ts';

/** Why a file cannot be restored. */
export type BackupError = 'restoreNotJson' | 'restoreNotOurs' | 'restoreNewer';

/** The settings as the text of a file. */
export function writeBackup(settings: Settings): string {
  return `${JSON.stringify({ sourcelight: settings }, null, 2)}\n`;
}

/**
 * The settings that a file holds. A file of ours that an older version wrote is brought up to date; one that a newer
 * version wrote, or another program, is refused as a whole, so that nothing is lost half.
 */
export function readBackup(text: string): Settings | BackupError {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return 'restoreNotJson';
  }
  const stored = isRecord(file) ? file['sourcelight'] : null;
  if (!isRecord(stored) || typeof stored['version'] !== 'number') return 'restoreNotOurs';
  return stored['version'] > VERSION ? 'restoreNewer' : parseSettings(stored);
}
