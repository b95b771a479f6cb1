/** Starts and reaches the database; holds what every stored thing has in common. */
package fr.portevoix.shared.database;
