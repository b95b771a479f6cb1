/** Photos that people send, made harmless. */
package fr.portevoix.shared.media;
