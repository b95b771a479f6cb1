/** The board of a session: lines under topics, topics under objectives. */
package fr.portevoix.workshop.board;
