/** What the quartiers of a contract became when their perimeters, names or official codes changed. */
package fr.portevoix.territory.succession;
