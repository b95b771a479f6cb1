/** The number that those who walk share, its poster, and what it opens. */
package fr.portevoix.walk.receipt;
