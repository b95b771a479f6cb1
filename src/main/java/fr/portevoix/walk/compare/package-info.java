/** Two walks of the same place: what was mended, what came back, what is new. */
package fr.portevoix.walk.compare;
