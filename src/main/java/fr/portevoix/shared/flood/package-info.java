/** Notices that one connection sends very much, without refusing anybody and without knowing who asks. */
package fr.portevoix.shared.flood;
