/** Backup and restore, one command each: keys, database and files in one archive. */
package fr.portevoix.shared.backup;
