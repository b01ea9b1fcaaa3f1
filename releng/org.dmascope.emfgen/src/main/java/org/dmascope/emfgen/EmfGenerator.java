// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.emfgen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/**
 * Generates the Java code of the model. The code is made in a scratch folder and then brought over file by file, so that files that did
 * not change keep their time, files that no classifier asks for any more go, and a generator that fails leaves the tree as it was.
 */
public final class EmfGenerator {
    private static final String CODE = "src-gen";

    private EmfGenerator() {
    }

    /** @param args project folder, path of the genmodel in it, scratch folder */
    public static void main(String[] args) throws IOException {
        Path project = Path.of(args[0]).toAbsolutePath().normalize();
        Path scratch = Path.of(args[2]).toAbsolutePath().normalize();
        sync(generate(project, args[1], scratch), project.resolve(CODE));
    }

    /** Generates into the scratch folder. @return folder of the generated code */
    public static Path generate(Path project, String genmodel, Path scratch) throws IOException {
        delete(scratch);
        Path model = Path.of(genmodel);
        Path copy = scratch.resolve(model).getParent();
        Files.createDirectories(copy);
        for (Path p : files(project.resolve(model).getParent())) {
            Files.copy(p, copy.resolve(p.getFileName().toString()));
        }
        GenModel genModel = load(project.getFileName().toString(), scratch, genmodel);
        Generator generator = new Generator();
        generator.setInput(genModel);
        check(generator.generate(genModel, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, new BasicMonitor()));
        return scratch.resolve(CODE);
    }

    private static GenModel load(String projectName, Path folder, String genmodel) {
        // the generator writes to platform:/resource/PROJECT/…; outside the workbench this map says where that is
        EcorePlugin.getPlatformResourceMap().put(projectName, URI.createFileURI(folder + "/"));
        GenModelPackage.eINSTANCE.eClass();
        GeneratorAdapterFactory.Descriptor.Registry.INSTANCE.addDescriptor(GenModelPackage.eNS_URI, GenModelGeneratorAdapterFactory.DESCRIPTOR);
        ResourceSet set = new ResourceSetImpl();
        set.getResourceFactoryRegistry().getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
        set.getResourceFactoryRegistry().getExtensionToFactoryMap().put("genmodel", new EcoreResourceFactoryImpl());
        URI uri = URI.createPlatformResourceURI(projectName + "/" + genmodel, true);
        GenModel genModel = (GenModel) set.getResource(uri, true).getContents().get(0);
        genModel.reconcile();
        genModel.setCanGenerate(true);
        check(genModel.diagnose());
        return genModel;
    }

    private static void check(Diagnostic d) {
        if (d.getSeverity() >= Diagnostic.ERROR) {
            throw new IllegalStateException(d.toString());
        }
    }

    /** Makes {@code to} equal to {@code from}. @return how many files were written or deleted */
    static int sync(Path from, Path to) throws IOException {
        int changed = 0;
        for (Path p : files(from)) {
            Path target = to.resolve(from.relativize(p).toString());
            if (!Files.exists(target) || Files.mismatch(p, target) >= 0) {
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(p));
                changed++;
            }
        }
        for (Path p : files(to)) {
            if (!Files.exists(from.resolve(to.relativize(p).toString()))) {
                Files.delete(p);
                changed++;
            }
        }
        return changed;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> s = Files.walk(folder)) {
            return s.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> s = Files.walk(folder)) {
            for (Path p : s.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(p);
            }
        }
    }
}
