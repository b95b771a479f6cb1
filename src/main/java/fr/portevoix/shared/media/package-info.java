/** Photos and sounds that people bring, made harmless. */
package fr.portevoix.shared.media;
