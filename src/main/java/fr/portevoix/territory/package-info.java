/** Contracts, their communes and quartiers, and the portraits of these. */
package fr.portevoix.territory;
