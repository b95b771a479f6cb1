/** Taking down what people say in a session: line by line, from a list, from a file, from a wall of notes. */
package fr.portevoix.workshop.capture;
