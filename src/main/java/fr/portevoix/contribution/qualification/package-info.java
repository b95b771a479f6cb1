/** Comparing words with what exists already, and saying what is made of them, one or a thousand at a time. */
package fr.portevoix.contribution.qualification;
