/** Faces and plates on photos of walks, made unrecognisable before anybody sees them. */
package fr.portevoix.walk.blur;
