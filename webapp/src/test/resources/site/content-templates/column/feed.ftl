${cmsfn.decode(content).body!}
