/** What the quiet lines of Today say. */

export const quietWords = {
  update: 'A new version is ready.',
  updateNow: 'Switch to it now',
  backup: 'Your cards live only in this browser. A backup file keeps them safe.',
  backupNow: 'Save a backup',
  later: 'Later',
  iosTab:
    'In a browser tab your cards may be cleared after a week without a visit. Save a backup, add Tenet to the Home Screen, and restore it there.',
  install: 'Tenet works best as an app of its own: it opens offline and keeps your cards safer.',
  installNow: 'Install',
} as const
