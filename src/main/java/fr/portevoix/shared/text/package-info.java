/** Words in several languages, and the addresses made from them. */
package fr.portevoix.shared.text;
