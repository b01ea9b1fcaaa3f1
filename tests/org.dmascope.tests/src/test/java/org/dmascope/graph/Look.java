package org.dmascope.graph;
import java.nio.file.*; import java.util.*;
import org.dmascope.analysis.*; import org.dmascope.export.*; import org.dmascope.graph.write.*; import org.dmascope.graph.build.*; import org.dmascope.graph.scene.*;
public class Look { public static void main(String[] a) throws Exception {
 int n=Integer.parseInt(a[0]); Snapshot s=Server.eight().virtual(4).buffers(n).snapshot();
 for(int i=0;i<3;i++){ long t=System.nanoTime();
 GraphOptions g=GraphOptions.DEFAULT.withAll(a.length>3).withMost(Integer.parseInt(a[2]));
 var path=s.paths().between(s.paths().find("0000:43:00.0").getFirst(), s.paths().find("0000:45:00.0").getFirst());
 var out=new java.io.ByteArrayOutputStream();
 Formats.byId("svg",new DrawingOptions(Theme.LIGHT,g,path)).write(new ExportRequest(s,Views.BUFFERS,Filter.ALL,0),out);
 Files.write(Path.of(a[1]),out.toByteArray()); System.out.println((System.nanoTime()-t)/1000000+" ms "+out.size()); } } }
