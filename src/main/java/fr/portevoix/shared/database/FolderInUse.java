package fr.portevoix.shared.database;

/** Says, in words for whoever starts the service, that another one already works on the data folder. */
public class FolderInUse extends RuntimeException {

    /** Names the folder. */
    public FolderInUse(DataFolder folder) {
        super(
                ("Le dossier de données %1$s est déjà utilisé par un autre service Portevoix : arrêtez-le, ou choisissez un"
                                + " autre dossier avec PORTEVOIX_DATA.%n"
                                + "The data folder %1$s is already used by another Portevoix service: stop it, or choose another"
                                + " folder with PORTEVOIX_DATA.")
                        .formatted(folder.path()));
    }
}
